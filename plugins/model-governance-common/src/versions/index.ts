export * from './compareVersions';
export * from './newerVersionOf';
export * from './VersionComparison';
export * from './VersionHistory';
export * from './versionHistoryOf';
