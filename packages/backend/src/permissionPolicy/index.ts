export { examplePermissionPolicyModule as default } from './examplePermissionPolicyModule';
