import { TestApiProvider } from '@backstage/frontend-test-utils';
import { signalApiRef } from '@backstage/plugin-signals-react';
import { signalChannelOf } from '@modelgov/backstage-plugin-model-governance-common';
import { act, renderHook } from '@testing-library/react';
import type { PropsWithChildren } from 'react';
import { FakeSignals } from '../__testUtils__/FakeSignals';
import { onModelChange } from './modelChanges';
import { useModelSignal } from './useModelSignal';

const REF = 'resource:default/a';
const CHANNEL = signalChannelOf('uid-a');

function setup(uid: string | undefined, signals?: FakeSignals) {
  const heard = jest.fn();
  onModelChange(REF, heard);
  const wrapper = ({ children }: PropsWithChildren) =>
    signals ? (
      <TestApiProvider apis={[[signalApiRef, signals]]}>
        {children}
      </TestApiProvider>
    ) : (
      <TestApiProvider apis={[]}>{children}</TestApiProvider>
    );
  const { unmount } = renderHook(() => useModelSignal(REF, uid), { wrapper });
  return { heard, unmount };
}

describe('useModelSignal', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('tells the page once of a burst of changes', () => {
    const signals = new FakeSignals();
    const { heard } = setup('uid-a', signals);
    act(() => {
      signals.tell(CHANNEL);
      signals.tell(CHANNEL);
      signals.tell(signalChannelOf('uid-b'));
      jest.advanceTimersByTime(1000);
    });
    expect(heard).toHaveBeenCalledTimes(1);
    act(() => {
      signals.tell(CHANNEL);
      jest.advanceTimersByTime(1000);
    });
    expect(heard).toHaveBeenCalledTimes(2);
  });

  it('stops listening when the page is left', () => {
    const signals = new FakeSignals();
    const { heard, unmount } = setup('uid-a', signals);
    signals.tell(CHANNEL);
    unmount();
    jest.advanceTimersByTime(1000);
    expect(heard).not.toHaveBeenCalled();
    expect(signals.listenersOf(CHANNEL)).toBe(0);
  });

  it('listens to nothing while there is no scorecard', () => {
    const signals = new FakeSignals();
    setup(undefined, signals);
    expect(signals.listenersOf(CHANNEL)).toBe(0);
  });

  it('does without the signals plugin', () => {
    const { heard } = setup('uid-a');
    expect(heard).not.toHaveBeenCalled();
  });
});
