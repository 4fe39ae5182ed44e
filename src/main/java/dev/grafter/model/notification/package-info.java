/** Whom alerts reach: contact points and routes as checked values. */
package dev.grafter.model.notification;
