/** Endings of files that hold JSON, YAML or XML. */
const STRUCTURED = /\.(?:json|ya?ml|xml)$/i;
const WRITTEN = /\.(?:markdown|md|rst|txt)$/i;

/** How JSON and XML begin; a text for people may begin with a link in brackets, a template or a tag of HTML. */
const BEGINNING = /^\s*(?:\{\s*"|\{\s*\}|\[\s*[{[\]"]|<\?xml[\s?]|<bom[\s>])/i;

/**
 * Whether a document holds JSON, YAML or XML, by the ending of its file, else by its beginning; anything else is text for
 * people, such as Markdown.
 *
 * @param location - address or path
 */
export function isStructured(location: string, text: string): boolean {
  const [path] = location.split(/[?#]/, 1);
  return STRUCTURED.test(path) || (!WRITTEN.test(path) && BEGINNING.test(text));
}
