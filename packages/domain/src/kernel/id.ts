/** A UUID version 7 in lower case, made where the thing came to be (RFC 9562): ids sort by time of making. */
export type Id = string;

export type FamilyId = Id;
export type PersonId = Id;
export type GroupId = Id;
export type SessionId = Id;
export type CurriculumId = Id;
export type CommodityId = Id;
export type RuleId = Id;
export type RoundId = Id;
export type AccountId = Id;
export type ConsignmentId = Id;
export type PhoneId = Id;
/** The id of the command that raised the review. */
export type ReviewId = Id;
export type FactId = Id;
export type CommandId = Id;
/** One browser or phone, for as long as it keeps its storage. */
export type DeviceId = Id;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export function isId(text: string): boolean {
  return UUID.test(text);
}

/**
 * Composes a UUIDv7.
 * @param milliseconds Unix time in milliseconds.
 * @param random 10 random bytes; the 6 bits that the format claims are overwritten.
 */
export function uuid7(milliseconds: number, random: Uint8Array): Id {
  if (random.length < 10) throw new RangeError('uuid7 needs 10 random bytes');
  const time = Math.floor(milliseconds).toString(16).padStart(12, '0');
  const bytes = Array.from(random.subarray(0, 10));
  bytes[0] = ((bytes[0] ?? 0) & 0x0f) | 0x70;
  bytes[2] = ((bytes[2] ?? 0) & 0x3f) | 0x80;
  const tail = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${time.slice(0, 8)}-${time.slice(8)}-${tail.slice(0, 4)}-${tail.slice(4, 8)}-${tail.slice(8)}`;
}

/**
 * The id of the fact at `index` among those that one command makes. Phone and server reckon the same ids from the
 * command alone, so none travels: the first fact bears the command's id, the next ones follow it in the last 48 bits.
 */
export function factId(command: CommandId, index: number): FactId {
  if (index === 0) return command;
  return `${command.slice(0, 24)}${twelveDigits((Number.parseInt(command.slice(24), 16) + index) % 2 ** 48)}`;
}

/**
 * The id of the command that a phone wrote as its `number`th: a UUIDv7 of the moment of writing (Unix time in
 * milliseconds), with the phone's own random bits moved on by 256 for each number, so that `factId` never reaches the
 * next one's. Both sides reckon it from phone, number and time: over the wire no command id travels.
 */
export function commandIdOf(phone: DeviceId, number: number, milliseconds: number): CommandId {
  const time = twelveDigits(milliseconds);
  const tail = (Number.parseInt(phone.slice(24), 16) + (number % 2 ** 40) * 256) % 2 ** 48;
  return `${time.slice(0, 8)}-${time.slice(8)}-7${phone.slice(15, 24)}${twelveDigits(tail)}`;
}

/** A whole number below 2^48 in hexadecimal digits. In halves, which are small integers: that is several times faster. */
function twelveDigits(value: number): string {
  return sixDigits(Math.floor(value / 0x1000000)) + sixDigits(value % 0x1000000);
}

function sixDigits(value: number): string {
  return (value + 0x1000000).toString(16).slice(1);
}
