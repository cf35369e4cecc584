export * from './ConfirmAssessmentDialog';
