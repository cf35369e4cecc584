import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, SearchField } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { useEffect, useState } from 'react';
import useDebounce from 'react-use/esm/useDebounce';
import { modelGovernanceTranslationRef } from '../../../translation';
import { MultiSelectInput } from '../../form';
import { LIST_FILTERS, type PortfolioFilters } from './PortfolioFilters';
import { useFilterChoices } from './useFilterChoices';

/** How long after the last key the search begins, in milliseconds. */
const SEARCH_DELAY = 300;

const useStyles = makeStyles(
  {
    root: {
      display: 'grid',
      gap: 'var(--bui-space-3)',
      gridTemplateColumns: 'repeat(auto-fill, minmax(170px, 1fr))',
      alignItems: 'end',
    },
  },
  { name: 'PluginModelGovernanceFilterBar' },
);

/** The filters of the portfolio. */
export function FilterBar(props: {
  filters: PortfolioFilters;
  onChange: (patch: Partial<PortfolioFilters>) => void;
  onClear: () => void;
}) {
  const { filters, onChange, onClear } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const choices = useFilterChoices();
  const [text, setText] = useState(filters.text);
  useEffect(() => setText(filters.text), [filters.text]);
  useDebounce(
    () => {
      if (text !== filters.text) {
        onChange({ text });
      }
    },
    SEARCH_DELAY,
    [text],
  );
  const isFiltered =
    filters.text !== '' || LIST_FILTERS.some(name => filters[name].length);
  return (
    <div
      className={classes.root}
      role="search"
      aria-label={t('portfolio.filters')}
    >
      <SearchField
        label={t('portfolio.filter.text')}
        placeholder={t('portfolio.searchPlaceholder')}
        size="small"
        value={text}
        onChange={setText}
      />
      {LIST_FILTERS.map(name => (
        <MultiSelectInput
          key={name}
          label={t(`portfolio.filter.${name}`)}
          placeholder={t('portfolio.any')}
          searchPlaceholder={t('form.search')}
          choices={withChosen(choices[name], filters[name])}
          value={filters[name]}
          onChange={values => onChange({ [name]: values })}
        />
      ))}
      {isFiltered && (
        <Button size="small" variant="tertiary" onPress={onClear}>
          {t('portfolio.clear')}
        </Button>
      )}
    </div>
  );
}

/** What the URL asks for stays choosable, whatever the policy and the catalog know. */
function withChosen(
  choices: { value: string; label: string }[],
  chosen: readonly string[],
) {
  const unknown = chosen.filter(
    value => !choices.some(choice => choice.value === value),
  );
  return [...choices, ...unknown.map(value => ({ value, label: value }))];
}
