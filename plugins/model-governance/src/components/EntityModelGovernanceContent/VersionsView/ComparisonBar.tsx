import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, ButtonIcon, Flex, Select } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { RiArrowLeftRightLine } from '@remixicon/react';
import { modelGovernanceTranslationRef } from '../../../translation';
import type { ComparedVersions } from './useComparedVersions';

const useStyles = makeStyles(
  {
    root: { flexWrap: 'wrap' },
    version: { flex: '1 1 200px', minWidth: 0, maxWidth: 360 },
  },
  { name: 'PluginModelGovernanceComparisonBar' },
);

/** The two versions that are compared. */
export function ComparisonBar(props: {
  /** The newest first. */
  names: readonly string[];
  compared: ComparedVersions;
  onChange: (versions: ComparedVersions) => void;
}) {
  const { names, compared, onChange } = props;
  const { from, to } = compared;
  const classes = useStyles();
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const sideSelect = (side: 'from' | 'to') => (
    <Select
      className={classes.version}
      selectionMode="single"
      label={t(`versions.compare.${side}`)}
      placeholder={t('versions.compare.choose')}
      options={names.map(name => ({ value: name, label: name }))}
      value={compared[side] ?? null}
      onChange={key => {
        if (key !== null) {
          onChange({ ...compared, [side]: String(key) });
        }
      }}
    />
  );
  return (
    <Flex align="end" gap="3" className={classes.root}>
      {sideSelect('from')}
      <ButtonIcon
        variant="secondary"
        icon={<RiArrowLeftRightLine aria-hidden />}
        aria-label={t('versions.compare.swap')}
        isDisabled={!from && !to}
        onPress={() => onChange({ from: to, to: from })}
      />
      {sideSelect('to')}
      {(from || to) && (
        <Button variant="tertiary" onPress={() => onChange({})}>
          {t('versions.compare.close')}
        </Button>
      )}
    </Flex>
  );
}
