import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { acting } from './acting';
import { actions } from './actions';
import { acts } from './acts';
import { aiAct } from './aiAct';
import { assessment } from './assessment';
import { common } from './common';
import { condition } from './condition';
import { content } from './content';
import { dataset } from './dataset';
import { evidence } from './evidence';
import { findings } from './findings';
import { form } from './form';
import { frameworks } from './frameworks';
import { history } from './history';
import { lineage } from './lineage';
import { modelsUsed } from './modelsUsed';
import { paging } from './paging';
import { policy } from './policy';
import { portfolio } from './portfolio';
import { record } from './record';
import { risk } from './risk';
import { scorecard } from './scorecard';
import { signOff } from './signOff';
import { simulation } from './simulation';
import { standing } from './standing';
import { terms } from './terms';
import { versions } from './versions';
import { waiver } from './waiver';

/** Every text that this plugin shows, for translation. @public */
export const modelGovernanceTranslationRef = createTranslationRef({
  id: 'plugin.model-governance',
  messages: {
    acting,
    actions,
    acts,
    aiAct,
    assessment,
    common,
    condition,
    content,
    dataset,
    evidence,
    findings,
    form,
    frameworks,
    history,
    lineage,
    modelsUsed,
    paging,
    policy,
    portfolio,
    record,
    risk,
    scorecard,
    signOff,
    simulation,
    standing,
    terms,
    versions,
    waiver,
  },
});
