// STOPGAP
import type { Issue } from './issue.ts';
import type { Language } from './language.ts';
export const issueText = (issue: Issue, _language: Language): string =>
  `${issue.code} ${JSON.stringify(issue.data)}`;
