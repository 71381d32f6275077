import { Copy } from './copy.ts';
import { fold } from './fold.ts';

/** The copy that knows what every fact changes. */
export class WorkingCopy extends Copy {
  constructor() {
    super(fold);
  }
}
