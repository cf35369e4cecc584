import { CopyTextButton } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Flex, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { modelGovernanceTranslationRef } from '../../../translation';
import { datasetTemplate } from './datasetTemplate';

const useStyles = makeStyles(
  {
    code: {
      margin: 0,
      padding: 'var(--bui-space-3)',
      overflowX: 'auto',
      fontFamily: 'monospace',
      fontSize: 'var(--bui-font-size-2)',
      border: '1px solid var(--bui-border-1)',
      borderRadius: 'var(--bui-radius-2)',
    },
  },
  { name: 'PluginModelGovernanceRegisterDataset' },
);

/** How a dataset that the catalog does not know is registered. */
export function RegisterDataset({ entityRef }: { entityRef: string }) {
  const classes = useStyles();
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const template = datasetTemplate(entityRef);
  return (
    <Flex direction="column" gap="2">
      <Flex align="center" gap="2">
        <Text as="p" variant="body-small">
          {t('lineage.register.help')}
        </Text>
        <CopyTextButton
          text={template}
          tooltipText={t('lineage.register.copied')}
          aria-label={t('lineage.register.copy')}
        />
      </Flex>
      <pre className={classes.code}>{template}</pre>
    </Flex>
  );
}
