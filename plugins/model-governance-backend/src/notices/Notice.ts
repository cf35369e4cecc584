import type { NotificationSendOptions } from '@backstage/plugin-notifications-node';

/** What people can be told about a model; they may turn off each topic in their settings. */
export type NoticeTopic =
  | 'review-asked'
  | 'decided'
  | 'status-changed'
  | 'ending'
  | 'condition-due'
  | 'waiver-asked'
  | 'waiver-decided'
  | 'evidence-disputed';

/** Something that people are told about a model. */
export interface Notice {
  topic: NoticeTopic;
  /** What it is about, within the model: a later notice about the same takes the place of an earlier one. */
  key: string;
  /** Full refs of groups and users. */
  recipients: string[];
  /** Who brought it about, and need not be told. */
  except?: string;
  severity: NotificationSendOptions['payload']['severity'];
  title: string;
  description: string;
}
