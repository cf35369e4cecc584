import { render, screen } from '@testing-library/react';
import { App } from './App';

jest.setTimeout(30_000);

/** The bundler puts the configuration there, as an object. */
function configure(data: object) {
  Object.defineProperty(process, 'env', {
    value: { NODE_ENV: 'test', APP_CONFIG: [{ context: 'test', data }] },
  });
}

describe('App', () => {
  it('starts with the choice of a person, and waits while the backend is not up', async () => {
    configure({
      app: { title: 'Test', baseUrl: 'http://localhost' },
      organization: { name: 'Example company' },
      backend: { baseUrl: 'http://localhost:1' },
    });
    render(App.createRoot());

    expect(
      await screen.findByRole(
        'heading',
        { name: 'Who do you want to be?' },
        { timeout: 20_000 },
      ),
    ).toBeVisible();
    expect(screen.getByText('Example company')).toBeVisible();
    expect(
      await screen.findByText(/example people cannot be loaded yet/),
    ).toBeVisible();
  });
});
