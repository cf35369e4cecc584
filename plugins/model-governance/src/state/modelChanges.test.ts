import { announceModelChange, onModelChange } from './modelChanges';

describe('modelChanges', () => {
  it('tells those who listen to the model that changed, until they stop', () => {
    const heard: string[] = [];
    const stop = onModelChange('resource:default/a', () => heard.push('first'));
    onModelChange('resource:default/a', () => heard.push('second'));
    onModelChange('resource:default/b', () => heard.push('other'));

    announceModelChange('resource:default/a');
    expect(heard).toEqual(['first', 'second']);

    stop();
    announceModelChange('resource:default/a');
    expect(heard).toEqual(['first', 'second', 'second']);
  });
});
