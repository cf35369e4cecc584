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

/** The choice of a role, as `ActingFields` shows it. */
export interface ActingChoice {
  /** What was chosen; the only role that there is needs no choice. */
  acting: Acting;
  isDirty: boolean;
  loaded: Loadable<{ roles: SignOffRole[]; received: Delegation[] }>;
  choose: (acting: Acting) => void;
  reload: () => void;
}

/** Lets a person choose one of the roles that the policy gives a power, and for whom they act. */
export function useActing(power: RolePower): ActingChoice {
  const api = useApi(modelGovernanceApiRef);
  const [chosen, setChosen] = useState<Acting>();
  const { reload, ...loaded } = useLoadable(power, async signal => {
    const [policy, { received }] = await Promise.all([
      api.getPolicy({ signal }),
      api.listDelegations({ signal }),
    ]);
    return { roles: rolesWith(power, policy), received: received.filter(runs) };
  });
  const roles = loaded.status === 'ready' ? loaded.value.roles : [];
  return {
    acting: chosen ?? (roles.length === 1 ? { role: roles[0].role } : {}),
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
