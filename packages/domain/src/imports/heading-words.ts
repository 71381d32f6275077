import type { Field } from './sheet.ts';

/** What lists in Kyrgyz, Russian and English write over the column of each field. */
export const phrases: readonly (readonly [Field, readonly string[]])[] = [
  [
    'family-number',
    [
      ...['№ семьи', 'номер семьи', 'семья №', 'код семьи', 'үй-бүлө №', 'үй-бүлөнүн номери', 'үй-бүлөнүн №'],
      ...[
        'family number',
        'family no',
        'family id',
        'family',
        'hh id',
        'hhid',
        'hh number',
        'hh no',
        'id семьи',
        'household code',
        'family code',
        'код домохозяйства',
        'номер домохозяйства',
        'домохозяйство',
        'household number',
        'household id',
        'household',
        'hh',
      ],
      ...['семья', 'үй-бүлө'],
    ],
  ],
  [
    'full-name',
    [
      ...[
        'Ф.И.О.',
        'ФИО',
        'фамилия имя отчество',
        'фамилия имя',
        'имя',
        'имя фамилия',
        'Ф.И.',
        'аты-жөнү',
        'А.Ж.',
      ],
      ...[
        'аты',
        'аты жөнү',
        'толук аты',
        'фамилиясы аты',
        'фамилиясы аты атасынын аты',
        'ысымы',
        'full name',
        'name',
        'names',
        'first and last name',
      ],
    ],
  ],
  ['surname', ['фамилия', 'фам', 'фамилиясы', 'тегі', 'теги', 'last name', 'surname', 'second name']],
  ['given-name', ['имя участника', 'first name', 'given name', 'forename']],
  [
    'patronymic',
    ['отчество', 'отч', 'атасынын аты', 'атасынын ысымы', 'patronymic', 'middle name', "father's name"],
  ],
  [
    'relation',
    [
      ...['кем приходится', 'степень родства', 'родство', 'кто в семье', 'роль в семье', 'роль', 'отношение'],
      ...['туугандыгы', 'тууганчылыгы', 'тууганчылык', 'ким болот', 'кими', 'үй-бүлөдөгү орду', 'ролу'],
      ...['relation', 'relationship', 'relation to head', 'role', 'role in family', 'kinship'],
    ],
  ],
  [
    'birth',
    [
      ...[
        'дата рожд',
        'дата рождения',
        'год рожд',
        'год рождения',
        'рождение',
        'г.р.',
        'д.р.',
        'день рождения',
      ],
      ...[
        'туулган күнү',
        'туулган жылы',
        'туулган датасы',
        'туулган күн',
        'туулган',
        'date of birth',
        'birth date',
      ],
      ...['birthday', 'birth', 'year of birth', 'born', 'dob', 'd.o.b.'],
    ],
  ],
  [
    'age',
    [
      'возраст',
      'лет',
      'полных лет',
      'сколько лет',
      'жашы',
      'жаш',
      'жаш курагы',
      'толук жашы',
      'age',
      'age in years',
    ],
  ],
  ['sex', ['пол', 'жынысы', 'жыныс', 'sex', 'gender', 'м/ж', 'ж/м']],
  [
    'national-id',
    [
      ...[
        'ПИН',
        'ИНН',
        'персональный номер',
        'личный номер',
        'идентификационный номер',
        'жеке номер',
        'жеке номери',
      ],
      ...['PIN', 'INN', 'personal number', 'national id', 'id number', 'personal id'],
    ],
  ],
  [
    'address',
    [
      ...['адрес', 'адрес проживания', 'место жительства', 'место проживания', 'дареги', 'дарек'],
      ...['жашаган жери', 'жашаган дареги', 'address', 'home address'],
    ],
  ],
  [
    'phone',
    [
      ...[
        'тел',
        'телефон',
        'номер телефона',
        'контактный телефон',
        'моб',
        'мобильный',
        'контакт',
        'контакты',
      ],
      ...[
        'телефону',
        'тел номери',
        'телефон номери',
        'байланыш',
        'phone',
        'phone number',
        'mobile',
        'telephone',
      ],
    ],
  ],
  [
    'may-call',
    [
      ...[
        'можно звонить',
        'можно ли звонить',
        'звонить',
        'когда звонить',
        'безопасный контакт',
        'чалса болобу',
      ],
      ...[
        'чалууга болобу',
        'чалууга болот',
        'звонить можно',
        'may call',
        'safe contact',
        'safe to call',
        'can call',
      ],
      ...['may we call', 'can we call', 'okay to call'],
    ],
  ],
  [
    'remark',
    [
      ...[
        'примечание',
        'примечания',
        'прим',
        'заметка',
        'заметки',
        'комментарий',
        'комментарии',
        'дополнительно',
      ],
      ...[
        'эскертүү',
        'эскертме',
        'кошумча',
        'белги',
        'remark',
        'remarks',
        'note',
        'notes',
        'comment',
        'comments',
      ],
    ],
  ],
];

/** Columns that say a part of the address: several of them are read as one. */
export const addressParts = [
  ...[
    'село',
    'с.',
    'населенный пункт',
    'айыл',
    'айылы',
    'улица',
    'ул',
    'көчө',
    'көчөсү',
    'дом',
    'дом №',
    '№ дома',
    'номер дома',
  ],
  ...[
    'үйү',
    'үй №',
    'квартира',
    'кв',
    'батир',
    'village',
    'street',
    'house',
    'house number',
    'house no',
    'street and house',
  ],
];

/** What a column beside one of surnames holds, though alone it would hold whole names. */
export const givenNames = ['имя', 'аты', 'ысымы', 'ысмы', 'name', 'имена'];

/** Beginnings of words by which a long heading, as a form's question is, says what it asks for. */
export const headingStems: readonly (readonly [Field, readonly string[]])[] = [
  ['birth', ['рожд', 'туулган', 'birth']],
  ['relation', ['родств', 'приходит', 'тууганч', 'туугандык', 'relation', 'kinship']],
  ['national-id', ['пин', 'инн', 'персональн', 'идентификац']],
  ['phone', ['телефон', 'phone', 'мобильн']],
  ['sex', ['пол', 'жыныс', 'gender', 'sex']],
  ['address', ['адрес', 'дарег', 'дарек', 'address']],
  ['full-name', ['фио', 'ф и о', 'аты жөн', 'full name']],
  ['remark', ['примеч', 'коммент', 'заметк', 'эскерт', 'comment', 'remark']],
];

/** Words that turn the meaning of a heading: the place of birth is no birth, the head of the family not its number. */
export const otherwise = [
  'место рожд',
  'туулган жер',
  'place of birth',
  'birth place',
  'birthplace',
  'свидетельств',
  'күбөлүк',
  'certificate',
  'башчысы',
  'глава',
  'head of',
];
