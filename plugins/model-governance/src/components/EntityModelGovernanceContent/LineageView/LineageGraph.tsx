import {
  getCompoundEntityRef,
  parseEntityRef,
  RELATION_DEPENDENCY_OF,
  RELATION_DEPENDS_ON,
} from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/core-plugin-api';
import { EntityRelationsGraph } from '@backstage/plugin-catalog-graph';
import { entityRouteRef, useEntity } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import { useMemo } from 'react';
import { useNavigate } from 'react-router-dom';

const RELATIONS = [RELATION_DEPENDS_ON, RELATION_DEPENDENCY_OF];

const useStyles = makeStyles(
  { graph: { height: 360, minHeight: 0 } },
  { name: 'PluginModelGovernanceLineageGraph' },
);

/** The catalog's own graph of what a model depends on and what depends on it, two steps far. */
export function LineageGraph() {
  const classes = useStyles();
  const { entity } = useEntity();
  const root = useMemo(() => getCompoundEntityRef(entity), [entity]);
  const entityRoute = useRouteRef(entityRouteRef);
  const navigate = useNavigate();
  return (
    <EntityRelationsGraph
      className={classes.graph}
      rootEntityNames={root}
      maxDepth={2}
      unidirectional
      mergeRelations
      direction="LR"
      relations={RELATIONS}
      zoom="enable-on-click"
      onNodeClick={({ id }) => navigate(entityRoute(parseEntityRef(id)))}
    />
  );
}
