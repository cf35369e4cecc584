import { normalizeWords } from './normalizeWords';

/** How much of a block is looked at. */
const MAX_LENGTH = 2_000;

/** Text of the Hugging Face templates that says that nothing has been written yet. */
const BOILERPLATE = [
  'users both direct and downstream should be made aware of the risks biases and limitations of the model',
  'more information needed for further recommendations',
  'more information needed',
];

const UNWRITTEN =
  /^(?:coming soon|fixme|lorem ipsum|placeholder|tba|tbc|tbd|todo|to be (?:added|completed|confirmed|decided|defined|determined|done|written)|work in progress)(?: |$)/;

/** Whether somebody wrote something here: not a comment, not markup alone, not the placeholder of a template. */
export function hasContent(text: string): boolean {
  const visible = withoutComments(text)
    .slice(0, MAX_LENGTH)
    .replace(/\{\{[^}]*\}\}/g, ' ')
    .replace(/<[^>]*>/g, ' ');
  const words = BOILERPLATE.reduce(
    (rest, phrase) => rest.replaceAll(phrase, ' '),
    normalizeWords(visible),
  ).trim();
  return words !== '' && !UNWRITTEN.test(words);
}

/** One pass: a regular expression takes quadratic time over comments that are opened and never closed. */
function withoutComments(text: string): string {
  let visible = '';
  let from = 0;
  while (from < text.length && visible.length < MAX_LENGTH) {
    const start = text.indexOf('<!--', from);
    if (start === -1) {
      return visible + text.slice(from);
    }
    visible += text.slice(from, start);
    const end = text.indexOf('-->', start + 4);
    from = end === -1 ? text.length : end + 3;
  }
  return visible;
}
