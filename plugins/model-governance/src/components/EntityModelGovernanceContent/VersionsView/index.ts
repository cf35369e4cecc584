export * from './VersionsView';
