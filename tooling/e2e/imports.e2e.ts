import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { errorsOf } from './browser.ts';
import { keepEvidence } from './evidence.ts';
import { importPilot } from './imports/pilot.ts';
import { openScene } from './imports/scene.ts';

const scene = await openScene();

beforeEach(() => keepEvidence(() => [scene.page]));
afterAll(() => scene.remove());

describe("the pilot's workbook", () => importPilot(scene));

test('no page showed an error of its own', () => {
  expect(errorsOf(scene.page)).toEqual([]);
});
