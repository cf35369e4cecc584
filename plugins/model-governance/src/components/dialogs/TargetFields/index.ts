export * from './initialTarget';
export * from './TargetDraft';
export * from './TargetFields';
export * from './targetOf';
export * from './VersionField';
