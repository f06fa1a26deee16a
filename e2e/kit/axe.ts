// What axe has to say about a page, for expectations that say it in turn.

import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

type Violations = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'];

/** Everything that is wrong in these rooms of the page, or on all of it. */
export const axeFaults = async (page: Page, ...rooms: readonly string[]): Promise<readonly string[]> =>
  told(await violationsOn(page, rooms));

/** What is more than a matter of good manners. */
export const seriousAxeFaults = async (page: Page, ...rooms: readonly string[]): Promise<readonly string[]> =>
  told(
    (await violationsOn(page, rooms)).filter(({ impact }) => impact === 'serious' || impact === 'critical'),
  );

async function violationsOn(page: Page, rooms: readonly string[]): Promise<Violations> {
  const axe = new AxeBuilder({ page })
    // In the page itself: there are no frames, and a second page to sum up in costs as much as the looking.
    .setLegacyMode()
    // Describing all that is in order takes three quarters of the time.
    .options({ resultTypes: ['violations'] });
  const { violations } = await rooms.reduce((sofar, room) => sofar.include(room), axe).analyze();
  return violations;
}

const told = (violations: Violations): readonly string[] =>
  violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
