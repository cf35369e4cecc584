/* eslint-disable no-script-url */
import { safeHref } from './safeHref';

describe('safeHref', () => {
  it.each([
    'https://example.com/a?b=c#d',
    'http://example.com',
    '/catalog/default/component/a',
    '#part',
  ])('keeps %s', href => {
    expect(safeHref(href)).toBe(href);
  });

  it.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    '//example.com',
    '/\\example.com',
    'ftp://example.com',
    'not a link',
    '',
  ])('refuses %j', href => {
    expect(safeHref(href)).toBeUndefined();
  });
});
