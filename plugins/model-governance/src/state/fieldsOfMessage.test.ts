import { fieldsOfMessage } from './fieldsOfMessage';

describe('fieldsOfMessage', () => {
  it('finds every field that a message names', () => {
    expect(
      fieldsOfMessage(
        'title: must not be empty; payload.groups[1].size: expected number, received string',
      ),
    ).toEqual({
      title: 'must not be empty',
      'payload.groups[1].size': 'expected number, received string',
    });
  });

  it('keeps a semicolon that belongs to the words', () => {
    expect(
      fieldsOfMessage(
        'answers.harm: not answered; "unknown" is an answer\nanswers.data: too bad',
      ),
    ).toEqual({
      'answers.harm': 'not answered; "unknown" is an answer',
      'answers.data': 'too bad',
    });
  });

  it.each([
    '',
    'The subject changed since it was shown',
    '413 Payload Too Large',
  ])('finds none in %j', message => {
    expect(fieldsOfMessage(message)).toEqual({});
  });
});
