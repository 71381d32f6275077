import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { AidRule } from '@tatyktuu/domain/aid';
import type { Review, ReviewVerdict } from '@tatyktuu/domain/reviews';
import { formatDay } from '@tatyktuu/locales';
import type { ReactNode } from 'react';
import { Problem, Section } from '../../page/index.ts';
import type { Known } from './known.ts';
import { ReviewCase } from './review-case.tsx';
import type { ReviewGroup, Subject } from './review-groups.ts';
import styles from './reviews.module.css';

interface ReviewGroupSectionProps {
  readonly group: ReviewGroup;
  readonly known: Known;
  readonly rules: readonly AidRule[];
  readonly pending: boolean;
  /** What was decided on last, and why it was not taken. */
  readonly tried: readonly Review['id'][];
  readonly problem: string | null;
  readonly onDecide: (reviews: readonly Review[], verdict: ReviewVerdict) => void;
}

/** The cases about one session, one parcel or one pair's goods. Those of a session can be taken in together. */
export function ReviewGroupSection({
  group,
  known,
  rules,
  pending,
  tried,
  problem,
  onDecide,
}: ReviewGroupSectionProps): ReactNode {
  const { t } = useLingui();
  const { subject, reviews } = group;
  const many = subject.of === 'session' && reviews.length > 1;
  return (
    <Section
      title={<SubjectTitle subject={subject} known={known} />}
      actions={
        many && (
          <Button
            disabled={pending}
            aria-label={t`Take all ${reviews.length} in: ${subjectText(subject, known) ?? ''}`}
            onClick={() => onDecide(reviews, 'take')}
          >
            <Trans>Take all {reviews.length} in</Trans>
          </Button>
        )
      }
    >
      {tried.length > 1 && reviews.some(({ id }) => tried.includes(id)) && <Problem sentence={problem} />}
      {many && (
        <p className={styles.soft}>
          <Plural
            value={reviews.length}
            one="# entry of this session waits. Take all in if the phone was right about the whole session."
            other="# entries of this session wait. Take all in if the phone was right about the whole session."
          />
        </p>
      )}
      {reviews.map((review) => (
        <ReviewCase
          key={review.id}
          review={review}
          known={known}
          rules={rules}
          pending={pending}
          problem={tried.length === 1 && tried[0] === review.id ? problem : null}
          onDecide={(verdict) => onDecide([review], verdict)}
        />
      ))}
    </Section>
  );
}

/** What the cases are about, as a link to its page. */
export function SubjectTitle({ subject, known }: { readonly subject: Subject; readonly known: Known }) {
  const text = subjectText(subject, known) ?? <Trans>No longer known</Trans>;
  switch (subject.of) {
    case 'session':
      return (
        <Link to="/workshops/sessions/$sessionId" params={{ sessionId: subject.sessionId }}>
          {text}
        </Link>
      );
    case 'parcel': {
      const { roundId, familyId } = subject;
      return (
        <Link to="/aid/rounds/$roundId/families/$familyId" params={{ roundId, familyId }}>
          {text}
        </Link>
      );
    }
    case 'stock': {
      const consignment = known.consignment(subject.consignmentId);
      if (!consignment) return text;
      return (
        <Link to="/aid/rounds/$roundId" params={{ roundId: consignment.roundId }}>
          {text}
        </Link>
      );
    }
  }
}

/** What the cases are about, in words; null where nobody knows any more. */
function subjectText(subject: Subject, known: Known): string | null {
  switch (subject.of) {
    case 'session': {
      const session = known.session(subject.sessionId);
      if (!session) return null;
      const groups = session.groupIds.flatMap((id) => known.group(id)?.name ?? []);
      const on = formatDay(session.on);
      const day = on.charAt(0).toLocaleUpperCase() + on.slice(1);
      return [day, groups.join(', '), known.sessionTitle(session)].filter(Boolean).join(' · ');
    }
    case 'parcel': {
      const round = known.round(subject.roundId);
      return [known.family(subject.familyId), round?.title].filter(Boolean).join(' · ');
    }
    case 'stock': {
      const consignment = known.consignment(subject.consignmentId);
      if (!consignment) return null;
      const round = known.round(consignment.roundId);
      return [consignment.to.map(known.account).join(', '), round?.title].filter(Boolean).join(' · ');
    }
  }
}
