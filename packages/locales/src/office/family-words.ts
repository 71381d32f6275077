import { i18n, type MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type {
  ArrivalKind,
  CallAnswer,
  CardEnding,
  DepartureKind,
  Ending,
  ErasableKind,
  ErasureReason,
  ImportedSheet,
  MergeReason,
  PaperPresence,
  Standing,
  TieKind,
} from '@tatyktuu/domain/families';

type Labels<Code extends string> = Readonly<Record<Code, MessageDescriptor>>;

const standings: Labels<Standing> = {
  registered: msg({ message: 'Registered', context: 'standing' }),
  nominated: msg({ message: 'Nominated', context: 'standing' }),
  assessed: msg({ message: 'Assessed', context: 'standing' }),
  enrolled: msg({ message: 'Enrolled', context: 'standing' }),
  completed: msg({ message: 'Completed the programme', context: 'standing' }),
  withdrawn: msg({ message: 'Left the programme', context: 'standing' }),
  moved: msg({ message: 'Moved away', context: 'standing' }),
  'not-selected': msg({ message: 'Not selected', context: 'standing' }),
  merged: msg({ message: 'Merged with another family', context: 'standing' }),
};
const arrivals: Labels<ArrivalKind> = {
  registered: msg({ message: 'In the family', context: 'arrival' }),
  born: msg({ message: 'Born', context: 'arrival' }),
  'married-in': msg({ message: 'Married into the family', context: 'arrival' }),
  'moved-in': msg({ message: 'Moved in', context: 'arrival' }),
  returned: msg({ message: 'Came back', context: 'arrival' }),
  'split-off': msg({ message: 'Set up this household', context: 'arrival' }),
  'merged-in': msg({ message: 'Came with another family', context: 'arrival' }),
};
const departures: Labels<DepartureKind> = {
  died: msg({ message: 'Died', context: 'departure' }),
  'married-out': msg({ message: 'Married away', context: 'departure' }),
  divorced: msg({ message: 'Divorced', context: 'departure' }),
  'moved-out': msg({ message: 'Moved out', context: 'departure' }),
  'split-off': msg({ message: 'Went to live apart', context: 'departure' }),
};
const ties: Labels<TieKind> = {
  parent: msg({ message: 'Parent and child', context: 'tie' }),
  spouse: msg({ message: 'Married couple', context: 'tie' }),
  guardian: msg({ message: 'Guardian and minor', context: 'tie' }),
};
const callAnswers: Labels<CallAnswer> = {
  yes: msg`May be called`,
  'with-care': msg`May be called with care`,
  no: msg`Never to be called`,
};
const cardEndings: Labels<CardEnding> = {
  lost: msg({ message: 'Lost', context: 'card' }),
  replaced: msg({ message: 'Replaced by a new one', context: 'card' }),
  'family-left': msg({ message: 'Family is no longer in the programme', context: 'card' }),
};
const erasableKinds: Labels<ErasableKind> = {
  identity: msg`Names, births, personal numbers, address`,
  contact: msg`Telephone and how to reach her`,
  notes: msg`Notes and next steps`,
  selection: msg`How the family was chosen`,
  receipts: msg`Signatures and witnesses`,
};
const erasureReasons: Labels<ErasureReason> = {
  'asked-for': msg`They asked for it`,
  'time-is-up': msg`The time for keeping it is up`,
};
const mergeReasons: Labels<MergeReason> = {
  'written-twice': msg`The same family, written down twice`,
  'live-together': msg`Two households live as one`,
};
const paperPresences: Labels<PaperPresence> = {
  present: msg({ message: 'Present', context: 'presence' }),
  late: msg({ message: 'Late', context: 'presence' }),
  'left-early': msg({ message: 'Left early', context: 'presence' }),
  excused: msg({ message: 'Excused', context: 'presence' }),
  absent: msg({ message: 'Absent', context: 'presence' }),
  'not-read': msg({ message: 'Mark not read', context: 'paper' }),
};
const importedSheets: Labels<ImportedSheet> = {
  families: msg({ message: 'List of families', context: 'sheet' }),
  'hand-outs': msg({ message: 'Hand-out list', context: 'sheet' }),
  attendance: msg({ message: 'Attendance list', context: 'sheet' }),
};

/** Where a family stands on its way through the programme. */
export const standingLabel = (standing: Standing): string => i18n._(standings[standing]);
/** How a family's time in the programme ended. */
export const endingLabel = (ending: Ending): string => i18n._(standings[ending]);
/** How somebody came into a family; a day may follow. */
export const arrivalLabel = (arrival: ArrivalKind): string => i18n._(arrivals[arrival]);
/** How somebody left a family; a day may follow. */
export const departureLabel = (departure: DepartureKind): string => i18n._(departures[departure]);
/** What ties two people, both of them named: "Parent and child". */
export const tieLabel = (kind: TieKind): string => i18n._(ties[kind]);
export const callAnswerLabel = (answer: CallAnswer): string => i18n._(callAnswers[answer]);
/** Why a card works no more. */
export const cardEndingLabel = (ending: CardEnding): string => i18n._(cardEndings[ending]);
/** What is erased together. */
export const erasableKindLabel = (kind: ErasableKind): string => i18n._(erasableKinds[kind]);
export const erasureReasonLabel = (reason: ErasureReason): string => i18n._(erasureReasons[reason]);
export const mergeReasonLabel = (reason: MergeReason): string => i18n._(mergeReasons[reason]);
/** What a mark on a paper list says. */
export const paperPresenceLabel = (presence: PaperPresence): string => i18n._(paperPresences[presence]);
export const importedSheetLabel = (sheet: ImportedSheet): string => i18n._(importedSheets[sheet]);
