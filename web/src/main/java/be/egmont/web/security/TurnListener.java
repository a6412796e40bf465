package be.egmont.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpServletRequest;

/** Gives a turn back when its request has ended, however it has. */
@WebListener
public class TurnListener implements ServletRequestListener {

    @Inject
    private Limits limits;

    @Override
    public void requestDestroyed(ServletRequestEvent event) {
        limits.left((HttpServletRequest) event.getServletRequest());
    }
}
