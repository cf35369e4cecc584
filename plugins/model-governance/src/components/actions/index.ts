export * from './ActionDialog';
export * from './DialogRequest';
export * from './GapAction';
export * from './PermissionButton';
