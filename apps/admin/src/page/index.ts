/** What every page is made of. Days, numbers and labels are formatted by `@tatyktuu/locales`. */
export { CopyButton } from './copy-button.tsx';
export { type Column, DataTable, walkRows } from './data-table.tsx';
export { DayField } from './day-field.tsx';
export { Facts, Section } from './facts.tsx';
export { FormDialog } from './form-dialog.tsx';
export { PageHeading } from './page-heading.tsx';
export { PersonName } from './person-name.tsx';
export { EmptyState, ErrorState, Loaded, SkeletonRows } from './states.tsx';
export { Notice, Problem, Status, type Tone } from './status.tsx';
