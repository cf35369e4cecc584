import type { Entity } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Flex, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { useModels } from '../../../state';
import { modelGovernanceTranslationRef } from '../../../translation';
import { EntityModelGovernanceBadge } from '../../EntityModelGovernanceBadge';
import { Section } from '../../scorecard';
import { ToneBadge } from '../../terms';
import { GrowingList } from '../../text';

const useStyles = makeStyles(
  { wrap: { flexWrap: 'wrap' } },
  { name: 'PluginModelGovernanceUsedBySection' },
);

/** What depends on a model; of other models, also how they stand. */
export function UsedBySection(props: {
  refs: readonly string[];
  entities: ReadonlyMap<string, Entity>;
}) {
  const { refs, entities } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const models = useModels(refs);
  const found = models.status === 'ready' ? models.value : [];
  return (
    <Section title={t('lineage.usedBy')}>
      {refs.length === 0 ? (
        <Text as="p" color="secondary">
          {t('lineage.usedByNothing')}
        </Text>
      ) : (
        <GrowingList
          label={t('lineage.usedBy')}
          items={refs}
          keyOf={ref => ref}
        >
          {ref => {
            const entity = entities.get(ref);
            const model = found.find(({ entityRef }) => entityRef === ref);
            return (
              <Flex align="center" gap="2" className={classes.wrap}>
                <EntityRefLink
                  entityRef={ref}
                  title={entity?.metadata.title ?? model?.title}
                />
                <ToneBadge tone="neutral">{typeOf(ref, entity)}</ToneBadge>
                {model && <EntityModelGovernanceBadge summary={model} />}
              </Flex>
            );
          }}
        </GrowingList>
      )}
    </Section>
  );
}

/** Its kind and type, as the catalog writes them. */
function typeOf(ref: string, entity: Entity | undefined): string {
  const kind = entity?.kind ?? ref.slice(0, ref.indexOf(':'));
  const type = entity?.spec?.type;
  return typeof type === 'string' ? `${kind}, ${type}` : kind;
}
