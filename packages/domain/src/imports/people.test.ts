import { describe, expect, test } from 'vitest';
import { type Cell, reconcile, toCommands } from './index.ts';
import { doubtsOf, heading, ids, noDecisions as none, read } from './lists.sample.ts';

describe('people', () => {
  const one = (...cells: Cell[]) => read([heading, [1, ...cells]]);

  test('sex and birth that are missing are taken from the personal number, and it is said', () => {
    const preview = one('Асанова Гүлзат', 'келин', null, null, '10507198950896');
    expect(preview.families[0]?.members[0]).toMatchObject({ sex: 'female', birth: '1989-07-05' });
    expect(doubtsOf(preview)).toEqual(['2 sex-taken-from-national-id', '2 birth-taken-from-national-id']);
  });

  test('a personal number that contradicts birth or sex is a doubt and is not taken', () => {
    const births = one('Асанова Гүлзат', 'келин', '05.07.1990', 'ж', '10507198950896');
    expect(doubtsOf(births)).toEqual(['2 national-id-contradicts-birth']);
    const sexes = one('Асанов Бакыт', 'муж', '05.07.1989', 'м', '10507198950896');
    expect(doubtsOf(sexes)).toEqual(['2 national-id-contradicts-sex']);
    for (const preview of [births, sexes]) {
      expect(preview.families[0]?.members[0]?.nationalId).toBeNull();
      expect(toCommands(reconcile(preview, []), none, ids)).toMatchObject({ ok: true });
    }
  });

  test('a grown son is the husband where there is none, and somebody else beside one', () => {
    const alone = read([
      heading,
      [1, 'Асанова Гүлзат', 'келин', '1990'],
      [null, 'Асанов Бакыт', 'сын', '1988'],
    ]);
    expect(alone.families[0]?.members[1]?.role).toBe('husband');
    const beside = read([
      heading,
      [1, 'Асанов Бакыт', 'муж', '1988', 'м'],
      [null, 'Асанов Талант', 'сын', '1995', 'м'],
      [null, 'Асанов Улан', 'сын', '2015', 'м'],
    ]);
    expect(beside.families[0]?.members.map(({ role }) => role)).toEqual(['husband', 'other', 'child']);
    expect(doubtsOf(beside)).toEqual(['3 son-beside-husband']);
  });

  test('an age that does not suit the seat is a doubt', () => {
    expect(doubtsOf(one('Асанова Гүлзат', 'свекровь', '2001', 'ж'))).toEqual(['2 age-contradicts-relation']);
    expect(doubtsOf(one('Асанова Гүлзат', 'муж', '1990', 'ж'))).toEqual(['2 sex-contradicts-relation']);
  });

  test('what stands in brackets beside a name is held back and not part of it', () => {
    const preview = one('Асанова Гүлзат (муж пьёт)', 'келин', '1990', 'ж');
    expect(preview.families[0]?.members[0]?.fullName).toBe('Асанова Гүлзат');
    expect(preview.heldRemarks).toMatchObject([{ key: '2:1', kind: 'sensitive', text: 'муж пьёт' }]);
  });

  test.each([
    ['не звонить, муж ревнует', 'не звонить', 'sensitive'],
    ['после обеда (беременна)', 'после обеда', 'health'],
    ['муж бьёт, если звонят', 'если звонят', 'sensitive'],
  ])('of the instruction "%s" only "%s" is taken over for a facilitator to read', (words, kept, kind) => {
    const preview = read([
      ['№ семьи', 'ФИО', 'Можно звонить?'],
      [1, 'Асанова Гүлзат', words],
    ]);
    expect(preview.families[0]?.members[0]?.safeContact).toBe(kept);
    expect(preview.heldRemarks).toMatchObject([{ kind, text: words }]);
    expect(doubtsOf(preview)).toContain('2 may-call-held-back');
  });

  test('words beside a telephone are part of the instruction, unless they are not for a facilitator to read', () => {
    const beside = (words: string) =>
      read([
        ['№ семьи', 'ФИО', 'Тел.'],
        [1, 'Асанова Гүлзат', `0555 596450 (${words})`],
      ]);
    expect(beside('соседка').families[0]?.members[0]).toMatchObject({
      phone: '+996555596450',
      safeContact: 'соседка',
    });
    const hidden = beside('муж пьёт');
    expect(hidden.families[0]?.members[0]).toMatchObject({ phone: '+996555596450', safeContact: '' });
    expect(hidden.heldRemarks).toMatchObject([{ kind: 'sensitive', text: 'муж пьёт' }]);
  });

  test('"there too" with no address above, and a second address, are doubts', () => {
    const preview = read([
      heading,
      [1, 'Асанова Гүлзат', 'келин', '1990', 'ж', null, 'там же'],
      [null, 'Асанов Бакыт', 'муж', '1988', 'м', null, 'ул. Мира 1'],
      [null, 'Асанова Айгүл', 'дочь', '2015', 'ж', null, 'ул. Мира 2'],
    ]);
    expect(preview.families[0]?.address).toBe('ул. Мира 1');
    expect(doubtsOf(preview)).toEqual(['2 address-refers-to-nothing', '4 address-differs-within-family']);
  });
});
