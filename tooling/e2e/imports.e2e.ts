import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { errorsOf } from './browser.ts';
import { keepEvidence } from './evidence.ts';
import { importAgain } from './imports/again.ts';
import { importBadInput } from './imports/bad-input.ts';
import { importPilot } from './imports/pilot.ts';
import { openScene } from './imports/scene.ts';
import { importShapes } from './imports/shapes.ts';

const scene = await openScene();

beforeEach(() => keepEvidence(() => [scene.page]));
afterAll(() => scene.remove());

describe("the pilot's workbook", () => importPilot(scene));
describe('lists in other shapes', () => importShapes(scene));
describe('bad input', () => importBadInput(scene));
describe('a list that comes again', () => importAgain(scene));

test('no page showed an error of its own', () => {
  expect(errorsOf(scene.page)).toEqual([]);
});
