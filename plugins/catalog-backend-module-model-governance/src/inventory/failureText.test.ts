import { failureText } from './failureText';

describe('failureText', () => {
  it.each([
    [
      new Error('GET https://me:pass@mlflow.example/api failed'),
      'Error: GET https://mlflow.example/api failed',
    ],
    [
      new Error('refused authorization: Bearer abc.def-123=='),
      'Error: refused authorization: Bearer …',
    ],
    [
      new Error('GET https://a.example/x?page=2&access_token=abc&x=1'),
      'Error: GET https://a.example/x?page=2&access_token=…&x=1',
    ],
    ['text', 'unknown'],
    [undefined, 'unknown'],
  ])('says of %j what may be said', (error, text) => {
    expect(failureText(error)).toBe(text);
  });

  it('is short', () => {
    expect(failureText(new Error('x'.repeat(10_000)))).toHaveLength(1_000);
  });
});
