// A gradient check as the JSON object that the headless command prints.

import type { JsonObject } from '../document/document.ts';
import { toNested } from '../document/tensor.ts';
import type { Issue } from '../issue.ts';
import type { Computed } from '../run/live.ts';
import { jsonNumber, reportIssue } from '../run/report.ts';
import { gradientCheck } from './gradientCheck.ts';

/** Per input and parameter the gradient both ways, and how far they are apart; no checks without a target. */
export function checkReport({ run, issues }: Computed, notices: readonly Issue[]): JsonObject {
  const checks = run.plan.seed === null ? [] : gradientCheck(run);
  return {
    issues: [...notices, ...issues].map(reportIssue),
    target: run.plan.seed?.node ?? null,
    checks: checks.map(({ name, kind, shape, analytic, numeric, relativeError, kink }) => ({
      kind,
      name,
      shape,
      analytic: toNested(shape, analytic, jsonNumber),
      numeric: toNested(shape, numeric, jsonNumber),
      relativeError: jsonNumber(relativeError),
      kink,
    })),
  };
}
