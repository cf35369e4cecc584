import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// Lazily loaded parts are compiled when they are first shown, which takes its time on a busy machine.
configure({ asyncUtilTimeout: 20_000 });
jest.setTimeout(120_000);
