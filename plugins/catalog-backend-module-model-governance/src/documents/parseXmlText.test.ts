import { parseXmlText } from './parseXmlText';

const MIB = 1024 * 1024;
const TIME_LIMIT_MS = 10_000;

describe('parseXmlText', () => {
  it('reads elements without prefixes, with references and character data', () => {
    const xml =
      '<?xml version="1.0"?><!-- c --><p:a xmlns:p="x" b="&lt;">A &amp; &#66;<![CDATA[ <c> ]]><d/></p:a>';

    expect(parseXmlText(xml)).toEqual({
      name: 'a',
      attributes: { b: '<' },
      text: 'A & B <c>',
      children: [{ name: 'd', attributes: {}, text: '', children: [] }],
    });
  });

  it.each([
    ['<a>\n<b></a>', 'is not valid XML (line 2 column 4)'],
    ['<a>', 'is not valid XML (line 1 column 1)'],
    ['text', 'is not valid XML (line 1'],
    [
      '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
      'declares a document type, which is not read',
    ],
    [
      '<a>'.repeat(60) + '</a>'.repeat(60),
      'is XML nested more than 50 levels deep, or with names that are none',
    ],
    [
      '<__proto__/>',
      'is XML nested more than 50 levels deep, or with names that are none',
    ],
    [
      `<a>${'<b/>'.repeat(400_000)}</a>`,
      'has more than 200000 elements, attributes and comments',
    ],
    [
      `<a>${'<b c="" d="" e=""/>'.repeat(70_000)}</a>`,
      'has more than 200000 elements, attributes and comments',
    ],
    [`<a ${'b '.repeat(60_000)}/>`, 'has a tag of more than 100000 characters'],
    [
      `<a b=">" ${'c '.repeat(60_000)}/>`,
      'has a tag of more than 100000 characters',
    ],
    ['<a '.repeat(40_000), 'has a tag of more than 100000 characters'],
  ])('says of %#, which cannot be read, what is wrong', (xml, reason) => {
    expect(() => parseXmlText(xml)).toThrow(reason);
  });

  it.each([
    `<a><!-- ${'<b c="d"'.repeat(50_000)} --></a>`,
    `<a><![CDATA[ ${'<b c="d"'.repeat(50_000)} ]]></a>`,
  ])('does not take for markup what a comment or a text holds: %#', xml => {
    expect(parseXmlText(xml).children).toEqual([]);
  });

  it.each(
    [
      '<a b="" c="" ',
      '<a b=""/>',
      'b="" ',
      '<a>',
      '<',
      '<a b="',
      '&',
      '<![CDATA[',
      '<!--',
      '<?x ',
      '&lt;',
    ].map(unit => ({ unit })),
  )('refuses 10 MiB of $unit in time', ({ unit }) => {
    const start = Date.now();
    const text = `<a>${unit.repeat(Math.floor((10 * MIB) / unit.length))}`;

    expect(() => parseXmlText(text)).toThrow(
      expect.objectContaining({ name: 'InputError' }),
    );
    expect(Date.now() - start).toBeLessThan(TIME_LIMIT_MS);
  });
});
