/**
 * Model governance on screen: the entity card, the entity tab and the portfolio page.
 *
 * @packageDocumentation
 */

export * from './api';
export type { EntityModelGovernanceBadgeProps } from './components/EntityModelGovernanceBadge';
export * from './entity';
export * from './plugin';
export * from './translation';
