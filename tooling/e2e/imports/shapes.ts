import { expect, test } from 'vitest';
import { madeFile, madeLists } from './made-lists.ts';
import { peopleOf, registryNow } from './registry.ts';
import type { Scene } from './scene.ts';

/** Lists as offices really have them: each is taken over as it is, and everybody on it is as the list says. */
export function importShapes({ imports, api, folder }: Scene): void {
  test.each(madeLists)('$what comes in without a change to the file', async (list) => {
    await imports.look(madeFile(folder, list));
    const numbers = new Set(list.people.map(({ family }) => family));
    const people = list.people.length;
    await imports.says(`${numbers.size} families will be registered (${people} people)`);
    await imports.registerAs(`${numbers.size} families are registered, with ${people} people.`);
    expect(peopleOf(await registryNow(api()), numbers)).toEqual(list.people);
  });
}
