import { MlflowFault } from './MlflowFault';

const FILTER = /^\s*name\s*(=|LIKE)\s*'((?:''|\\'|[^'])*)'\s*$/;

/**
 * Whether names fit a filter, in the part of MLflow's language that is about one name: as its parser does, it takes `''` and
 * `\'` for the inside of a text, and gives them no meaning.
 *
 * @throws MlflowFault if it is no such filter
 */
export function nameMatcher(filter: string | null): (name: string) => boolean {
  if (!filter) {
    return () => true;
  }
  const [, comparator, text] = FILTER.exec(filter) ?? [];
  if (comparator === '=') {
    return name => name === text;
  }
  if (comparator === 'LIKE') {
    const pattern = text
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      .replace(/%/g, '.*')
      .replace(/_/g, '.');
    const expression = new RegExp(`^${pattern}$`, 's');
    return name => expression.test(name);
  }
  throw new MlflowFault(
    400,
    'INVALID_PARAMETER_VALUE',
    `Invalid clause(s) in filter string: ${filter}`,
  );
}
