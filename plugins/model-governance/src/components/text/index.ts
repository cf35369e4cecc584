export * from './Day';
export * from './ErrorNotice';
export * from './RelativeTime';
export * from './SafeLink';
export * from './SafeMarkdown';
export * from './safeHref';
export * from './useDayText';
export * from './useLanguage';
