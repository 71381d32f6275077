import { msg } from '@lingui/core/macro';

/** How families are chosen. */
export const selectionRefusals = {
  'form-version-not-next': msg({
    message: 'Somebody published another version meanwhile. Reload the page; yours becomes version {next}.',
  }),
  'form-needs-title': msg`Give the form a title in at least one language.`,
  'form-needs-criteria': msg`Add at least one question to the form.`,
  'criterion-twice': msg`A question is there twice, or has no code. Give each question a code of its own.`,
  'criterion-needs-question': msg`Write every question in at least one language.`,
  'criterion-points-not-valid': msg({ message: 'Write points as whole numbers from 0 to {most}.' }),
  'criterion-needs-options': msg`Give the question at least two answers to choose from, each with a title.`,
  'enrol-from-not-valid': msg({
    message: 'Write from how many points a family is to be enrolled: a whole number from 0 to {most}.',
  }),
  'form-version-not-found': msg`There is no such version of the selection form. Reload the page.`,
  'form-version-not-last': msg({
    message: 'The selection form has changed: version {last} is in use. Reload the page and ask by it.',
  }),
  'answer-not-in-form': msg`An answer belongs to no question of the form. Reload the page and fill it in anew.`,
  'answer-not-valid': msg`An answer does not fit its question. Check the answers.`,
  'assessment-needs-answers': msg`Answer at least one question.`,
  'family-further-already': msg`This family is nominated already, or further on. Nothing more to do.`,
  'family-not-assessed': msg`Assess the family by the selection form first.`,
  'enrolment-needs-reason': msg({
    message: 'The family has less than {enrolFrom} points. Write why it is enrolled all the same.',
  }),
  'family-was-enrolled': msg`This family took part in the programme. Choose how its time ended: completed, withdrawn or moved.`,
};
