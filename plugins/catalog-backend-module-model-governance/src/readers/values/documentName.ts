/** Names of files that say what is in them, not what they are about. */
const GENERIC =
  /^(?:card|content|export|index|model|models|model[-_.]?card|readme)$/i;

/**
 * What a model is called that names itself nowhere: its file, without the ending; where the file has the name of many, such
 * as `README.md`, its folder.
 */
export function documentName(location: string): string {
  const path = location.replace(/[?#].*$/s, '').replace(/\\/g, '/');
  const [file = '', ...folders] = path
    .split('/')
    .filter(part => part !== '' && part !== '.')
    .reverse();
  const name = decode(file).replace(/(?!^)\.[a-z0-9]{1,5}$/i, '');
  const [folder] = folders;
  return GENERIC.test(name) && folder && !folder.endsWith(':')
    ? decode(folder)
    : name || location;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
