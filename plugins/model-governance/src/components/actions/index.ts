export * from './AccountabilityRequest';
export * from './ActionDialog';
export * from './DialogRequest';
export * from './GapAction';
export * from './ActionsMenu';
export * from './PermissionButton';
export * from './usePointless';
