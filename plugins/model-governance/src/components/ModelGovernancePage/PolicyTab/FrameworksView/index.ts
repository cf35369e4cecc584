export * from './FrameworksView';
