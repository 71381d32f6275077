import { reviewVerdicts } from '@tatyktuu/domain/reviews';
import * as z from 'zod';
import { id } from './values.ts';

export const reviewCommands = [
  z.strictObject({ kind: z.literal('decide-review'), reviewId: id, verdict: z.enum(reviewVerdicts) }),
] as const;
