export * from './WaiverFacts';
export * from './WaiverPreview';
export * from './lastWaiverDay';
export * from './renewableWaivers';
export * from './requirementTitle';
export * from './waiverLooks';
