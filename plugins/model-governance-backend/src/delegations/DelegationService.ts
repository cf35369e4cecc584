import type {
  Delegation,
  DelegationList,
  NewDelegation,
  NewDelegationEnd,
} from '@modelgov/backstage-plugin-model-governance-common';

/** Lending roles to deputies: `Caller` is credentials where permissions are asked for, and a user ref behind that. */
export interface DelegationService<Caller> {
  /** The caller's own, given and received, that run or are to come. */
  list(caller: Caller): Promise<DelegationList>;
  create(content: NewDelegation, caller: Caller): Promise<Delegation>;
  end(
    id: string,
    content: NewDelegationEnd,
    caller: Caller,
  ): Promise<Delegation>;
}
