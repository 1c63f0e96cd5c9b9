import {describe, expect, it} from 'vitest';
import {articleOf, findIn, fixed, fixFile, shownBy} from './textFindings';

describe('digits-mixed', () => {
  it('points at a number in Latin digits among Persian ones', () => {
    expect(shownBy('digits-mixed', 'از ۱۲ خانه 7 خانه', {locale: 'fa'})).toEqual(['7 خانه']);
    expect(shownBy('digits-mixed', 'من ٢٠٢٤ إلى 2025', {locale: 'ar'})).toEqual(['2025']);
  });

  it('points at the digits of the other language in Arabic script', () => {
    expect(shownBy('digits-mixed', 'از ۴۵۶ تا ٤٥٦', {locale: 'fa'})).toEqual(['٤٥٦']);
  });

  it.each([
    'در ۲۰۲۴ مدل GPT-4 و H100 آمد',
    'از ۱۲ تا Layer 1 و 2 November 2026',
    'نسخه‌ی ۲ در `7` و https://example.org/7 است',
    'سال 2024 بود.\n\nسال ۲۰۲۵ بود.',
    '۱۲٬۳۴۵ و ۵۰٪',
  ])('lets %j pass', (text) => {
    expect(shownBy('digits-mixed', text, {locale: 'fa'})).toEqual([]);
  });
});

describe('quotes-straight', () => {
  it.each([
    ['en', 'He said "go" and "stop".', 'He said “go” and “stop”.'],
    ['fa', 'گفت "برو" و رفت', 'گفت «برو» و رفت'],
    ['ar', 'قال "نعم"', 'قال «نعم»'],
    ['ru', 'Она сказала "**да**", и ушла', 'Она сказала «**да**», и ушла'],
    ['zh', '他说"好"。', '他说“好”。'],
  ] as const)('puts the marks of %s', (locale, text, right) => {
    expect(fixed('quotes-straight', text, {locale})).toBe(right);
  });

  it('points at the first of a paragraph', () => {
    expect(shownBy('quotes-straight', 'One.\n\nSay "a" or "b"\n\n"c"')).toEqual([
      '"a" or "b"',
      '"c"',
    ]);
  });

  it('leaves to a person what does not pair up beyond doubt', () => {
    for (const text of ['a "b', 'one" two "three', 'say “a "b" c”', 'a "b" &quot;c']) {
      expect(shownBy('quotes-straight', text), text).toHaveLength(1);
      expect(fixed('quotes-straight', text)).toBe(text);
    }
  });

  it.each(['`"a"`', '<b title="a">b</b>', 'a 5" nail', '[a](/about/ "b")', '“a”'])(
    'lets %j pass',
    (text) => {
      expect(shownBy('quotes-straight', text)).toEqual([]);
    },
  );
});

describe('quotes-foreign', () => {
  it.each([
    ['fa', 'گفت “برو” و “بمان”', 'گفت «برو» و «بمان»'],
    ['ru', '“Стая” — это «не “много” птиц» и “рой”', '«Стая» — это «не “много” птиц» и «рой»'],
  ] as const)('puts the marks of %s, but not inside others', (locale, text, right) => {
    expect(fixed('quotes-foreign', text, {locale})).toBe(right);
  });

  it.each([
    ['en', 'say “a”'],
    ['zh', '他说“好”'],
    ['ru', '«рынок „вычислений“»'],
    ['ru', 'статья “Attention Is All You Need”'],
    ['ru', '`“да”`'],
  ] as const)('lets %s %j pass', (locale, text) => {
    expect(shownBy('quotes-foreign', text, {locale})).toEqual([]);
  });
});

describe('han-spacing', () => {
  it('puts spaces between Han characters and letters or digits, and nowhere else', () => {
    expect(
      fixed('han-spacing', '同样叫H100，**共8张**，占30%的“GPU”（元/秒）', {locale: 'zh'}),
    ).toBe('同样叫 H100，**共 8 张**，占 30% 的“GPU”（元/秒）');
  });

  it('points at the gap and shows how it is filled', () => {
    const [finding] = findIn(articleOf('一台\n机器用GPU训练', {}), 'han-spacing', {locale: 'zh'});
    expect(finding).toMatchObject({line: 10, column: 4, hint: 'Write “机器用 GPU训”.'});
  });

  it.each(['用 GPU 训练', '`用GPU`', '2024 年', '“最高”二字', 'C++ 与 A/B'])(
    'lets %j pass',
    (text) => {
      expect(shownBy('han-spacing', text, {locale: 'zh'})).toEqual([]);
    },
  );
});

describe('latin-punctuation', () => {
  it('puts the marks of Arabic script after its words', () => {
    expect(fixed('latin-punctuation', 'نان, آب; چرا?', {locale: 'fa'})).toBe('نان، آب؛ چرا؟');
    expect(shownBy('latin-punctuation', 'ماء , خبز, زيت', {locale: 'ar'})).toEqual([', زيت']);
  });

  it.each(['نان، آب', 'GPU, CPU', '`نان, آب`', 'در a, b', '[نان](/?a,b)'])(
    'lets %j pass',
    (text) => {
      expect(shownBy('latin-punctuation', text, {locale: 'fa'})).toEqual([]);
    },
  );
});

describe('latin-punctuation in Chinese', () => {
  it('puts marks of full width after characters, and takes the spaces behind them', () => {
    expect(
      fixed('latin-punctuation', '模型, 数据; 谁拥有?对!\n\n如下: 甲. 乙.', {locale: 'zh'}),
    ).toBe('模型，数据；谁拥有？对！\n\n如下：甲。乙。');
    expect(shownBy('latin-punctuation', '**模型**和数据, GPU', {locale: 'zh'})).toEqual([', GPU']);
  });

  it.each([
    '模型，数据',
    'GPU, CPU',
    '第1.2节',
    '`模型,数据`',
    '比例 3:1',
    '见 blog.示例',
    '甲...',
  ])('lets %j pass', (text) => {
    expect(shownBy('latin-punctuation', text, {locale: 'zh'})).toEqual([]);
  });
});

describe('arabic-letters', () => {
  it('puts the letters of Persian', () => {
    expect(shownBy('arabic-letters', 'کتاب علي', {locale: 'fa'})).toEqual(['ي']);
    expect(fixed('arabic-letters', 'كتاب علي، موسى', {locale: 'fa'})).toBe('کتاب علی، موسی');
  });

  it('leaves alone what is marked as Arabic, and Arabic texts', () => {
    const marked = [
      'گفت <span lang="ar">كتابي <b>لي</b></span> بود',
      '<div lang="ar">\n\nكتابي\n\n</div>',
    ];
    for (const text of marked) {
      expect(shownBy('arabic-letters', text, {locale: 'fa'})).toEqual([]);
    }
    const jsx = 'گفت <span lang="ar">كتابي</span> بود';
    expect(shownBy('arabic-letters', jsx, {locale: 'fa', format: 'mdx'})).toEqual([]);
    expect(shownBy('arabic-letters', 'كتابي', {locale: 'ar'})).toEqual([]);
  });

  it('goes on after what is marked', () => {
    const text = '<span lang="ar">كتابي</span> علي';
    expect(shownBy('arabic-letters', text, {locale: 'fa'})).toEqual(['ي']);
  });
});

describe('bidi-control', () => {
  it('takes embeddings and overrides out of prose, and not out of code', () => {
    const text = 'a \u202Bb\u202C `\u202Ec`';
    expect(shownBy('bidi-control', text)).toEqual(['\u202Bb\u202C `\u202Ec`']);
    const [result, left] = fixFile(articleOf(text), 'bidi-control');
    expect(result).toContain('a b `\u202Ec`');
    expect(left).toHaveLength(1);
  });

  it('points at the first of the marks, which a person has to judge', () => {
    expect(shownBy('bidi-control', 'a\u200F b\u2066c\u2069')).toEqual(['\u200F b\u2066c\u2069']);
    expect(fixed('bidi-control', 'a\u200F b')).toBe('a\u200F b');
  });

  it('has nothing against non-joiners', () => {
    expect(shownBy('bidi-control', 'می‌رود', {locale: 'fa'})).toEqual([]);
  });
});

describe('typography', () => {
  it('joins the parts of Persian words', () => {
    expect(fixed('typography', 'او می رود و کتاب ها را بی تردید می‌خواند.', {locale: 'fa'})).toBe(
      'او می‌رود و کتاب‌ها را بی‌تردید می‌خواند.',
    );
    expect(shownBy('typography', 'دو کتاب ها.', {locale: 'fa'})).toEqual([' ها.']);
  });

  it.each(['تنها آنها رفتند', 'تن‌ها و آن‌ها', 'خانهٔ ما', 'خانه‌ی ما', 'این است', '`می رود`'])(
    'leaves the Persian %j alone',
    (text) => {
      expect(shownBy('typography', text, {locale: 'fa'})).toEqual([]);
    },
  );

  it('makes Russian dashes and ellipses', () => {
    expect(fixed('typography', 'Стая - это порядок...', {locale: 'ru'})).toBe(
      'Стая\u00A0— это порядок…',
    );
    expect(shownBy('typography', 'Один — два', {locale: 'ru'})).toEqual([' — два']);
  });

  it.each(['Стая\u00A0— это порядок…', '7 - 5 = 2', 'кое-что', '`а - б`', '— Да.'])(
    'leaves the Russian %j alone',
    (text) => {
      expect(shownBy('typography', text, {locale: 'ru'})).toEqual([]);
    },
  );

  it('leaves to a person what is written with escapes', () => {
    const text = 'Стая\\* - это &amp; то...';
    expect(fixed('typography', text, {locale: 'ru'})).toBe(text);
    expect(shownBy('typography', 'Стая\\* - это', {locale: 'ru'})).toEqual([' - это']);
  });
});

describe('literal-emphasis', () => {
  it('takes spaces out of the marks', () => {
    expect(fixed('literal-emphasis', 'a **word ** b **c** d.\n\n** two words**.')).toBe(
      'a **word** b **c** d.\n\n**two words**.',
    );
    expect(fixed('literal-emphasis', 'a ** word ** b')).toBe('a **word** b');
  });

  it('does not take the end of one emphasis and the beginning of the next for a pair', () => {
    const text = 'a **word ** and ** two words** b';
    expect(fixed('literal-emphasis', text)).toBe(text);
  });

  it('points at the first mark that readers see', () => {
    expect(shownBy('literal-emphasis', 'a **b** c **d')).toEqual(['**d']);
    expect(shownBy('literal-emphasis', 'слово** и **другое', {locale: 'ru'})).toEqual([
      '** и **другое',
    ]);
    expect(fixed('literal-emphasis', 'слово** и **другое')).toBe('слово** и **другое');
  });

  it.each([
    '**a**',
    '中文**“强调”**中文',
    '\\*\\*a',
    '`**a`',
    '2**3',
    'a__b',
    '__a__',
    'Name: ____',
    '***',
  ])('lets %j pass', (text) => {
    expect(shownBy('literal-emphasis', text)).toEqual([]);
  });
});

describe('half-spaces-missing', () => {
  const sentence = 'کتاب‌های او را می‌خوانم و به خانه‌ی ما می‌آورم. ';

  it('is found in a long text without them', () => {
    const file = articleOf(`\n${sentence.repeat(20)}`.replaceAll('\u200C', ''));
    expect(findIn(file, 'half-spaces-missing', {locale: 'fa'})).toMatchObject([
      {line: 10, column: 1, message: expect.stringMatching(/180 Persian words has 0 half-spaces/)},
    ]);
  });

  it('is not found where they are, in a short text, in code or in another language', () => {
    const bare = sentence.repeat(20).replaceAll('\u200C', '');
    expect(shownBy('half-spaces-missing', sentence.repeat(20), {locale: 'fa'})).toEqual([]);
    expect(shownBy('half-spaces-missing', bare.slice(0, 400), {locale: 'fa'})).toEqual([]);
    expect(shownBy('half-spaces-missing', `\`\`\`\n${bare}\n\`\`\``, {locale: 'fa'})).toEqual([]);
    expect(shownBy('half-spaces-missing', bare, {locale: 'ar'})).toEqual([]);
  });
});

describe('prose', () => {
  it('is what stands in front matter for readers, too', () => {
    const lines = [`image_alt: 'Flock "A" of birds'`];
    const [result, left] = fixFile(articleOf('', {lines}), 'quotes-straight');
    expect(result).toContain(`image_alt: 'Flock “A” of birds'`);
    expect(left).toEqual([]);
    const escaped = articleOf('', {lines: ['image_alt: "Flock \\"A\\" of birds"']});
    expect(findIn(escaped, 'quotes-straight')).toMatchObject([{line: 5, column: 13}]);
    expect(fixFile(escaped, 'quotes-straight')[0]).toBe(escaped);
  });

  it('is read line by line in lists and quotes', () => {
    expect(fixed('latin-punctuation', '> - نان, آب\n>   آب; نان', {locale: 'fa'})).toBe(
      '> - نان، آب\n>   آب؛ نان',
    );
  });

  it('has its places behind escapes and character references', () => {
    expect(shownBy('quotes-straight', 'a \\* &amp; &#x41; "b" c')).toEqual(['"b" c']);
  });
});
