import { Text } from '@backstage/ui';
import type { Measure } from '@modelgov/backstage-plugin-model-governance-common';
import { useLanguage } from '../text';

const FORMAT = { maximumFractionDigits: 4 };

/** Measures of evidence, each with what it was computed of. */
export function MeasureList({ measures }: { measures: readonly Measure[] }) {
  const language = useLanguage();
  return (
    <ul>
      {measures.map(({ name, value, of }) => (
        <li key={name}>
          <Text as="span" variant="body-small">
            {name}: {value.toLocaleString(language, FORMAT)}
            {of && ` (${of})`}
          </Text>
        </li>
      ))}
    </ul>
  );
}
