import { oscalHref } from './oscalHref';
import { oscalText } from './oscalText';
import { oscalToken } from './oscalToken';
import { uuidOf } from './uuidOf';

describe('the data types of OSCAL', () => {
  it.each([
    ['model-validator', 'model-validator'],
    ['2nd line', '_2nd_line'],
    ['', '_'],
  ])('token of %j', (name, token) => {
    expect(oscalToken(name)).toBe(token);
  });

  it.each([
    [' two\nlines ', 'two lines'],
    ['', 'not stated'],
    [undefined, 'not stated'],
  ])('text of %j', (text, expected) => {
    expect(oscalText(text)).toBe(expected);
  });

  it('links without user and password, and with what a URI allows', () => {
    expect(oscalHref('https://user:secret@example.com/ä b|c?d=[e]#f')).toBe(
      'https://example.com/%C3%A4%20b%7Cc?d=%5Be%5D#f',
    );
  });

  it('ids are of version 5, and the same for the same name', () => {
    expect(uuidOf('a')).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(uuidOf('a')).toBe(uuidOf('a'));
    expect(uuidOf('a')).not.toBe(uuidOf('b'));
  });
});
