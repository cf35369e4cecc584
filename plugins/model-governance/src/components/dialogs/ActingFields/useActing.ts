import { useApi } from '@backstage/core-plugin-api';
import type {
  Delegation,
  Policy,
  RolePower,
  SignOffRole,
} from '@modelgov/backstage-plugin-model-governance-common';
import { useState } from 'react';
import { modelGovernanceApiRef } from '../../../api';
import { useLoadable, type Loadable } from '../../../state';

/** The role in which somebody acts, and for whom. */
export interface Acting {
  role?: string;
  /** The person for whom a deputy acts. */
  onBehalfOf?: string;
}

/** A role that somebody may act in. */
export type NamedRole = Pick<SignOffRole, 'role' | 'title'>;

/** Which roles may act. */
export interface MayAct {
  /** Those that the policy gives this power. */
  power?: RolePower;
  /** Those that are known already. */
  roles?: readonly NamedRole[];
  /** The role that is chosen at first. */
  preset?: string;
}

/** The choice of a role, as `ActingFields` shows it. */
export interface ActingChoice {
  /** What was chosen, among the roles that there are; the only one needs no choice. */
  acting: Acting;
  isDirty: boolean;
  loaded: Loadable<{ roles: NamedRole[]; received: Delegation[] }>;
  choose: (acting: Acting) => void;
  reload: () => void;
}

/** Lets a person choose one of the roles that may act, and for whom they act. */
export function useActing(mayAct: MayAct): ActingChoice {
  const { power, roles = [], preset } = mayAct;
  const api = useApi(modelGovernanceApiRef);
  const [chosen, setChosen] = useState<Acting>();
  const { reload, ...answer } = useLoadable(power ?? '', async signal => {
    const [policy, { received }] = await Promise.all([
      power && api.getPolicy({ signal }),
      api.listDelegations({ signal }),
    ]);
    return {
      powerful: power && policy ? rolesWith(power, policy) : [],
      received: received.filter(runs),
    };
  });
  const loaded: ActingChoice['loaded'] =
    answer.status === 'ready'
      ? {
          status: 'ready',
          value: {
            roles: [
              ...roles,
              ...answer.value.powerful.filter(({ role }) =>
                roles.every(known => known.role !== role),
              ),
            ],
            received: answer.value.received,
          },
        }
      : answer;
  const offered = loaded.status === 'ready' ? loaded.value.roles : roles;
  const wanted = chosen ?? {
    role: offered.length === 1 ? offered[0].role : preset,
  };
  return {
    acting: offered.some(({ role }) => role === wanted.role) ? wanted : {},
    isDirty: chosen !== undefined,
    loaded,
    choose: setChosen,
    reload,
  };
}

function rolesWith(power: RolePower, { signOffs }: Policy): SignOffRole[] {
  return signOffs.filter(({ powers }) => powers?.includes(power));
}

function runs({ from, until, endedAt }: Delegation): boolean {
  const today = new Date().toISOString().slice(0, 10);
  return !endedAt && from <= today && today <= until;
}
